package org.pactwatch.app.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code index.txt}, which lists what the newsroom serves, and the resources it names. */
final class NewsroomIndex {

  /** Stands in the resources for the server's origin, which is known only when it has a port. */
  private static final String BASE_PLACEHOLDER = "{{base}}";

  private NewsroomIndex() {}

  /** One line of the index. */
  record Entry(String path, String resource, String contentType, Instant lastModified) {

    static Entry parse(String line) {
      String[] columns = line.split(" ", -1);
      if (columns.length != 4) {
        throw new IllegalStateException("index.txt: not four columns: " + line);
      }
      return new Entry(columns[0], columns[1], columns[2], Instant.parse(columns[3]));
    }
  }

  /** The lines of the index, in its order. */
  static List<Entry> entries() {
    return text("index.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Entry::parse)
        .toList();
  }

  /** All documents by path, in the order of the index, with their links on {@code base}. */
  static Map<String, ServedDocument> documents(URI base) {
    Map<String, ServedDocument> documents = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      String text = text(entry.resource()).replace(BASE_PLACEHOLDER, base.toString());
      documents.put(
          entry.path(), new ServedDocument(entry.contentType(), entry.lastModified(), text));
    }
    return Collections.unmodifiableMap(documents);
  }

  private static String text(String resource) {
    try (InputStream in = NewsroomIndex.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("newsroom resource is not bundled: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read newsroom resource " + resource, e);
    }
  }
}
