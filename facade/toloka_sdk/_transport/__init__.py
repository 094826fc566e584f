"""Requests over the network: connections, deadlines, proxies, bodies. It knows no endpoint of the API."""
