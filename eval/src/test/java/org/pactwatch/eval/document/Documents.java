package org.pactwatch.eval.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pactwatch.eval.quality.Checkout;

/** What people read of the project. */
final class Documents {
  static final String README = "README.md";

  private Documents() {}

  /** All of them by their paths from the root, README first, as it is read first. */
  static List<String> all() throws IOException {
    List<String> documents = new ArrayList<>(List.of(README, "ARCHITECTURE.md", "CHANGELOG.md"));
    try (Stream<Path> files = Files.walk(Checkout.path("docs"))) {
      files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> Checkout.path("").relativize(file).toString().replace('\\', '/'))
          .sorted()
          .forEach(documents::add);
    }
    return documents;
  }

  static List<String> lines(String document) throws IOException {
    return Files.readAllLines(Checkout.path(document));
  }

  static List<Fence> fences(String document) throws IOException {
    return Fence.in(document, lines(document));
  }
}
