// Package toloka is the client that oapi-codegen makes of openapi.json, and what it needs beside it.
package toloka

import (
	"strconv"
	"time"
)

//go:generate go tool oapi-codegen -config oapi-codegen.yaml ../openapi.json

// Timestamp is a time as the service writes it: UTC, without an offset. Go's own time.Time asks for one.
type Timestamp struct{ time.Time }

// The service takes no more than milliseconds. When reading, Go takes any fraction after the seconds.
const layout = "2006-01-02T15:04:05.000"

// MarshalText writes the timestamp in a query.
func (t Timestamp) MarshalText() ([]byte, error) {
	return []byte(t.UTC().Format(layout)), nil
}

// MarshalJSON writes the timestamp in a body.
func (t Timestamp) MarshalJSON() ([]byte, error) {
	return []byte(strconv.Quote(t.UTC().Format(layout))), nil
}

// UnmarshalJSON reads a timestamp of an answer.
func (t *Timestamp) UnmarshalJSON(data []byte) error {
	text, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	t.Time, err = time.Parse("2006-01-02T15:04:05", text)
	return err
}
