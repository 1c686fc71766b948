package org.pactwatch.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing without one of its subcommands. */
abstract class CommandGroup implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public final Integer call() {
    CommandSpec own = spec;
    if (own == null) {
      throw new IllegalStateException("not called by way of a command line");
    }
    throw new ParameterException(own.commandLine(), "Missing required subcommand");
  }
}
