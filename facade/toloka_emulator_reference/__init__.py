"""Scalar's API reference as it was published, which draws the reference page of `toloka_emulator`.

It is a package of its own since it is several times as large as the SDK. Its version is Scalar's.
"""
