/** The HTTP API as schemas: what the server validates against and what the reference is made from. */
export { Answer, Decision, Interview, InterviewQuestion, Question } from "./answer.js";
export { ChainDetail, PackDetail, PackList, PackSummary, VersionList } from "./pack.js";
export { apiVersion, type OpenApi, openApi } from "./openapi.js";
export { ProblemDocument, ProblemItem, type RefusalCode, refusalCodes, refusals } from "./problem.js";
export * as route from "./routes.js";
export { type Role, routes } from "./routes.js";
export { RuleDetail } from "./rule.js";
export { Fact, Vocabulary } from "./vocabulary.js";
