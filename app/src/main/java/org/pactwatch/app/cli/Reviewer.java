package org.pactwatch.app.cli;

import picocli.CommandLine.Option;

/** Who decides. */
final class Reviewer {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who decides. Default: ${DEFAULT-VALUE}.")
  private String name = "";

  String name() {
    return name;
  }
}
