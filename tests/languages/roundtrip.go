// Reads bodies with the types of their schemas, and writes them again.
package main

import (
	"encoding/json"
	"log"
	"os"

	"toloka-first-steps/toloka"
)

var schemas = map[string]func() any{
	// schemas
}

func main() {
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	data, err := os.ReadFile("bodies.json")
	if err != nil {
		return err
	}
	var bodies []struct {
		Schema string          `json:"schema"`
		Name   string          `json:"name"`
		Value  json.RawMessage `json:"value"`
	}
	if err := json.Unmarshal(data, &bodies); err != nil {
		return err
	}
	for index, body := range bodies {
		read := schemas[body.Schema]()
		if err := json.Unmarshal(body.Value, read); err != nil {
			return err
		}
		if bodies[index].Value, err = json.Marshal(read); err != nil {
			return err
		}
	}
	written, err := json.Marshal(bodies)
	if err != nil {
		return err
	}
	return os.WriteFile("written.json", written, 0o644)
}
