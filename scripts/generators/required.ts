// A form without what it requires must not compile.
import type { components } from "./toloka.js";

type Schemas = components["schemas"];
// @ts-expect-error
export const skill: Schemas["SkillForm"] = {};
// @ts-expect-error
export const bonus: Schemas["UserBonusForm"] = {};
// @ts-expect-error
export const pool: Schemas["PoolForm"] = {};
// @ts-expect-error
export const training: Schemas["TrainingForm"] = {};
// @ts-expect-error
export const project: Schemas["ProjectForm"] = {};
// @ts-expect-error
export const restriction: Schemas["UserRestrictionForm"] = {};
