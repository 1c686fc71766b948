package org.pactwatch.app.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.config.SourceEntry;
import org.pactwatch.ingest.source.Source;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A source on the command line, with all that the configuration's file can say of one. */
final class SourceOptions {
  @Option(names = "--name", description = "How people name it.")
  private @Nullable String name;

  @Option(names = "--sitemap", description = "The address is a news sitemap.")
  private boolean sitemap;

  @Option(names = "--section", description = "The address is a page that lists articles.")
  private boolean section;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      description = "Look at least this often, such as 15m, whatever its rhythm.")
  private @Nullable String every;

  @Option(
      names = "--shortest",
      paramLabel = "TIME",
      description = "The least time between two looks, whatever the source's rhythm.")
  private @Nullable String shortest;

  @Option(
      names = "--longest",
      paramLabel = "TIME",
      description = "The most time between two looks, such as 6h.")
  private @Nullable String longest;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of articles that do not say theirs, such as tr.")
  private @Nullable String language;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Where times are that name no zone, such as Europe/Istanbul.")
  private @Nullable String timeZone;

  @Option(
      names = "--category",
      paramLabel = "PATH",
      description = "Where it stands among other sources, such as World/Asia.")
  private @Nullable String category;

  @Option(
      names = "--header",
      paramLabel = "NAME=VALUE",
      description =
          "Say this in requests to its site, such as X-Api-Key=abc; may be given more than once.")
  private Map<String, String> headers = new LinkedHashMap<>();

  @Option(
      names = "--private-network",
      description = "It may lie on this machine or in a private network.")
  private boolean privateNetwork;

  @Parameters(paramLabel = "PATH|URL")
  private String location = "";

  /** The source as the configuration's file would say it. */
  SourceEntry entry() {
    boolean folder = !PageArguments.isAddress(location);
    if (folder && location.contains("://")) {
      throw new CommandFailure(location + ": no http or https address");
    }
    if (sitemap && section) {
      throw new CommandFailure("give one of --sitemap and --section");
    }
    String kind = folder ? "folder" : sitemap ? "sitemap" : section ? "section" : "feed";
    SourceEntry bare =
        SourceEntry.of(
            kind, folder ? Path.of(location).toAbsolutePath().normalize().toString() : location);
    return new SourceEntry(
        name,
        bare.feed(),
        bare.sitemap(),
        bare.section(),
        bare.folder(),
        every,
        shortest,
        longest,
        language,
        timeZone,
        category,
        headers.isEmpty() ? null : new LinkedHashMap<>(headers),
        privateNetwork);
  }

  /** The configured source of this name or address, or else the one that the options describe. */
  Source sourceIn(Configuration configuration) {
    for (Source source : configuration.sources()) {
      boolean meant =
          source.name().equals(location) || source.location().toString().equals(location);
      if (meant && !sitemap && !section) {
        return source;
      }
    }
    if (!PageArguments.isAddress(location)) {
      throw new CommandFailure(
          location + ": no configured source is called so, and it is no http or https address");
    }
    try {
      Source source = entry().source(Path.of(""));
      boolean own = source.address().map(PageArguments::isOwnMachine).orElse(false);
      return own ? source.onPrivateNetwork() : source;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** An address that a person gave. */
  static URI address(String written) {
    String url = written.contains("://") ? written : "https://" + written;
    return SourceEntry.of("feed", url)
        .source(Path.of(""))
        .address()
        .orElseThrow(() -> new IllegalArgumentException(written + " is no address"));
  }
}
