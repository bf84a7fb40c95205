/** The pages of proofs and comparisons, as one part loaded on demand. */
import { getRouteApi } from "@tanstack/react-router";
import { Compare } from "./compare.js";
import { Proof } from "./proof.js";

const proof = getRouteApi("/law/$pack/proof");
const compare = getRouteApi("/law/compare");

export const ProofPage = () => <Proof {...proof.useLoaderData()} />;

export const ComparePage = () => <Compare {...compare.useLoaderData()} />;
