#!/usr/bin/env node
// Entry point of the command line.
import { endWithReader } from "./cli/output";
import { runProgram } from "./cli/program";

endWithReader();
void runProgram(process.argv);
