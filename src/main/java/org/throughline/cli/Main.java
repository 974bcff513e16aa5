package org.throughline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/throughline}: offline jobs. Starts no server and no Spring. */
@Command(
        name = "throughline",
        description = "Jobs for domestic homicide reviews that need no server.",
        mixinStandardHelpOptions = true,
        version = "Throughline 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Combine.class})
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which job: for example, combine.");
    }

    /** Runs one job and ends with its exit code: 0 done, 1 done in part or not at all, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** All jobs, ready to run; tests run them in place. */
    public static CommandLine commands() {
        return new CommandLine(new Main()).setUsageHelpWidth(100);
    }
}
