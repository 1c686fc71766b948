package org.pactwatch.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where health, metrics and the console are served. */
final class OperationsPort {
  /** Where it is served if roles are given and nothing else is said. */
  private static final int USUAL = 8081;

  @Option(
      names = "--ops-port",
      paramLabel = "N",
      description =
          "Serve /health/live, /health/ready and /metrics at this port; 0 for any free one."
              + " Default: 8081 with --role, else not at all.")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The interface at which the console, health and metrics are served; 0.0.0.0 for all. The"
              + " console stays at the loopback until there are accounts. Default:"
              + " ${DEFAULT-VALUE}.")
  private String bind = "127.0.0.1";

  /** The port, or null if nothing is to be served. */
  @Nullable Integer asked() {
    return port;
  }

  int port() {
    return port == null ? USUAL : port;
  }

  String bind() {
    return bind;
  }
}
