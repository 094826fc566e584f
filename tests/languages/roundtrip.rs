//! Reads bodies with the types of their schemas, and writes them again.

use std::fs;

use serde_json::{Result, Value, from_value, to_value};
use toloka_client::models;

fn written(schema: &str, value: Value) -> Result<Value> {
    match schema {
        // schemas
        other => panic!("There is no {other}"),
    }
}

fn main() {
    let text = fs::read_to_string("bodies.json").unwrap();
    let mut bodies: Vec<Value> = serde_json::from_str(&text).unwrap();
    for body in &mut bodies {
        let schema = body["schema"].as_str().unwrap().to_owned();
        body["value"] = written(&schema, body["value"].take())
            .unwrap_or_else(|error| panic!("{schema}: {error}"));
    }
    fs::write("written.json", serde_json::to_string(&bodies).unwrap()).unwrap();
}
