package org.pactwatch.app.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;

/** Sources as they are named on the command line: folders, files, addresses of feeds. */
final class NamedSources {
  private NamedSources() {}

  /** The sources, each once. */
  static List<Source> of(List<String> names) {
    Map<SourceId, Source> sources = new LinkedHashMap<>();
    for (String name : names) {
      Source source = of(name);
      sources.put(source.id(), source);
    }
    return new ArrayList<>(sources.values());
  }

  private static Source of(String name) {
    try {
      if (!PageArguments.isAddress(name)) {
        return Source.folder(Path.of(name)).named(name);
      }
      URI url = new URI(name);
      Source feed = Source.feed(url);
      return PageArguments.isOwnMachine(url) ? feed.onPrivateNetwork() : feed;
    } catch (URISyntaxException e) {
      throw new CommandFailure(name + ": no address: " + e.getReason(), e);
    } catch (InvalidPathException e) {
      throw new CommandFailure(name + ": no file name: " + e.getReason(), e);
    }
  }
}
