// How kubb is run: its types alone.
import { defineConfig } from "@kubb/core";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  root: ".",
  input: { path: "./SPEC" },
  output: { path: "./client", clean: true, format: false, lint: false },
  plugins: [pluginOas(), pluginTs()],
});
