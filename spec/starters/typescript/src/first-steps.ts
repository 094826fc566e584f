// The first steps with Toloka in TypeScript: make a training, list trainings, open one, be refused.

import { setTimeout } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, operations, paths } from "./toloka.js";

type Training = components["schemas"]["Training"];
type Operation = components["schemas"]["Operation"];
type Filters = NonNullable<operations["getTrainings"]["parameters"]["query"]>;

const { TOLOKA_BASE_URL, TOLOKA_TOKEN } = process.env;
if (!TOLOKA_BASE_URL) throw new Error("TOLOKA_BASE_URL is not set, and no server is a safe default");

const toloka = createClient<paths>({
  baseUrl: TOLOKA_BASE_URL, // the sandbox is https://sandbox.toloka.dev/api, an emulator prints its own
  headers: { Authorization: `ApiKey ${TOLOKA_TOKEN}` }, // the word for the token's kind; `Bearer` is not understood
  querySerializer: { array: { style: "form", explode: false } }, // sort=-created,id
});

async function main() {
  const project = answer(
    await toloka.POST("/v1/projects", {
      body: {
        public_name: "Cat or dog?",
        public_description: "Look at a picture and say which animal is in it.",
        task_spec: {
          input_spec: { image: { type: "url" } },
          output_spec: { animal: { type: "string", allowed_values: ["cat", "dog"] } },
          view_spec: { type: "classic", markup: "{{img src=image}} {{field type='input' name='animal'}}" },
        },
        assignments_issuing_type: "AUTOMATED",
      },
    }),
  );

  const form = { project_id: project.id, inherited_instructions: true, training_tasks_in_task_suite_count: 3 };
  const created: Training[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    created.push(answer(await toloka.POST("/v1/trainings", { body: { ...form, private_name: `Practice ${number}` } })));
  }
  const training_id = created[0]!.id;

  const names = [];
  for await (const training of trainings({ project_id: project.id })) names.push(training.private_name);
  console.log("Listed:", names.join(", "));

  // x-toloka-operation with `no_op: 204` stands on this call: the second time there is nothing to wait for.
  for (const _ of ["closed", "open"]) {
    const opened = await toloka.POST("/v1/trainings/{training_id}/open", { params: { path: { training_id } } });
    if (opened.response.status === 204) console.log("Opened: it was open already");
    else console.log("Opened:", (await finished(answer(opened))).status);
  }

  try {
    answer(await toloka.POST("/v1/trainings", { body: { ...form, private_name: "Lost", project_id: "0" } }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log("Refused:", error.message);
  }

  // A newer service may answer with a status that nobody knows yet, and with more fields. Neither is an error: an
  // enumeration is a string in the end, so give a `switch` a `default`; an object keeps all that came.
  const read = answer(await toloka.GET("/v1/trainings/{training_id}", { params: { path: { training_id } } }));
  console.log("Status:", read.status);
  console.log("As JSON:", JSON.stringify(read));
}

/**
 * Reads every page, as x-toloka-pagination on the list says:
 *
 *     {items: items, has_more: has_more, limit: limit, max_limit: 300, sort: sort, cursor: {id: id_gt, …}}
 *
 * Ask with sort=id. While the answer has `has_more`, ask the same again with id_gt = the ID of the page's last object.
 * Every list of the service has such a line, so that one function over these names can page through all of them.
 */
async function* trainings(filters: Filters): AsyncGenerator<Training> {
  const query: Filters = { ...filters, sort: ["id"], limit: 2 }; // to see several pages; otherwise max_limit
  for (;;) {
    const page = answer(await toloka.GET("/v1/trainings", { params: { query } }));
    yield* page.items;
    if (!page.has_more) return;
    const last = page.items.at(-1);
    if (!last) throw new Error("The page is empty, yet there are more");
    query.id_gt = last.id;
  }
}

/**
 * Asks for the operation until it has ended, as x-toloka-operation on the call says:
 *
 *     {poll: getOperation, no_op: 204}
 *
 * `poll` is the operationId of the call that reads it. Soon at first, then ever more rarely, and not for ever.
 */
async function finished(operation: Operation, seconds = 60): Promise<Operation> {
  const deadline = performance.now() + seconds * 1000;
  for (let pause = 100; operation.status !== "SUCCESS"; pause = Math.min(2 * pause, 10_000)) {
    if (operation.status === "FAIL") throw new Error(`Operation ${operation.id} failed`);
    if (performance.now() > deadline) throw new Error(`Operation ${operation.id} takes longer than ${seconds} s`);
    await setTimeout(pause);
    const path = { operation_id: operation.id };
    operation = answer(await toloka.GET("/v1/operations/{operation_id}", { params: { path } }));
  }
  return operation;
}

/** What a call answered, or a `Refusal`. */
function answer<T>({ data, error, response }: { data?: T; error?: unknown; response: Response }): NonNullable<T> {
  if (!response.ok) throw new Refusal(response.status, error);
  if (!data) throw new Error(`An empty answer (${response.status})`);
  return data;
}

/** Why a call did not do what was asked. The status is certain; the body may be empty, or HTML of a proxy. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    const { code, payload } = (typeof body === "object" && body ? body : {}) as components["schemas"]["Error"];
    // The payload of a VALIDATION_ERROR maps the path of each refused field to what is wrong with it.
    const fields = code === "VALIDATION_ERROR" ? (payload as components["schemas"]["FieldErrors"]) : {};
    const faults = Object.entries(fields).map(([path, fault]) => `, ${path}: ${fault.code}`);
    super(`${status} ${code ?? ""}${faults.join("")}`);
  }
}

await main();
