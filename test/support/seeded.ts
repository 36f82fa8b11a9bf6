// fast-check with one seed for all properties, so that a test that fails fails again; the bundler puts it in place of the
// package. FC_SEED tries other cases, FC_RUNS more or fewer: `FC_SEED=7 npm run test:pure`.
import fc from "fast-check";

fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20171111),
  numRuns: Number(process.env.FC_RUNS ?? 100),
});

export * from "fast-check";
export default fc;
