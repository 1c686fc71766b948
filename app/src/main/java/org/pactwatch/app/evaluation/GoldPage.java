package org.pactwatch.app.evaluation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A saved page and what a reader must find in it.
 *
 * @param id names the page in its set
 * @param file the page, gzipped or not
 * @param url where it was taken from, or null
 * @param text the whole text of its body, or null if that is not known
 * @param title the headline, or null
 * @param date the day it was published, as ISO 8601, or null
 * @param with stretches that the text has
 * @param without stretches of furniture that the text has not
 */
record GoldPage(
    String id,
    Path file,
    @Nullable URI url,
    @Nullable String text,
    @Nullable String title,
    @Nullable String date,
    List<String> with,
    List<String> without) {

  GoldPage {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  static GoldPage of(JsonNode line, Path folder) {
    String url = string(line, "url");
    return new GoldPage(
        line.path("id").asString(),
        folder.resolve(line.path("file").asString()),
        url == null ? null : URI.create(url.replace(" ", "%20").replace("|", "%7C")),
        line.hasNonNull("text") ? line.path("text").asString() : null,
        string(line, "title"),
        string(line, "date"),
        strings(line.path("with")),
        strings(line.path("without")));
  }

  boolean hasSegments() {
    return !with.isEmpty() || !without.isEmpty();
  }

  private static @Nullable String string(JsonNode line, String field) {
    String value = line.path(field).asString("");
    return value.isEmpty() ? null : value;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(value -> strings.add(value.asString()));
    return strings;
  }
}
