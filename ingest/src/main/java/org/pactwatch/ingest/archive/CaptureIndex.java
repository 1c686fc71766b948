package org.pactwatch.ingest.archive;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.URIs;
import org.pactwatch.model.CaptureId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The captures of one WARC file, in CDXJ as other archives' tools read it: address turned around
 * for sorting, time, and a JSON object. It lies beside the WARC file, so that an archive can be
 * copied, thinned out and read without a database; it can always be made again from it.
 */
final class CaptureIndex {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CaptureIndex() {}

  /**
   * One capture.
   *
   * @param url where from
   * @param at when
   * @param mime the declared type without parameters; {@code warc/revisit} for a repetition
   * @param status the HTTP status, 0 for a file
   * @param digest the digest of the body, with its algorithm
   * @param file the name of the WARC file
   * @param offset where in it the record begins
   * @param length the record's compressed length in bytes
   */
  record Line(
      String url,
      Instant at,
      String mime,
      int status,
      String digest,
      String file,
      long offset,
      long length) {
    static final String REVISIT = "warc/revisit";

    CaptureId id() {
      return new CaptureId(file + ":" + offset);
    }

    boolean isRepetition() {
      return mime.equals(REVISIT);
    }

    String written() {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("url", url);
      fields.put("mime", mime);
      fields.put("status", Integer.toString(status));
      fields.put("digest", digest);
      fields.put("length", Long.toString(length));
      fields.put("offset", Long.toString(offset));
      fields.put("filename", file);
      fields.put("date", at.toString());
      return key(url) + " " + STAMP.format(at) + " " + JSON.writeValueAsString(fields);
    }
  }

  /** The address as it is sorted: host turned around, scheme and {@code www.} left out. */
  static String key(String url) {
    try {
      return URIs.toNormalizedSurt(url).replace(" ", "%20");
    } catch (IllegalArgumentException e) {
      return url.replace(" ", "%20");
    }
  }

  static String key(URI url) {
    return key(url.toString());
  }

  /** The index of a WARC file. */
  static Path beside(Path warc) {
    String name = String.valueOf(warc.getFileName()).replaceFirst("\\.warc\\.gz(\\.open)?$", "");
    return warc.resolveSibling(name + ".cdxj");
  }

  /** Adds a line while the WARC file is being written. */
  static void append(Path index, Line line) throws IOException {
    Files.writeString(
        index, line.written() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The lines that are whole; one that a crash tore is left out. */
  static List<Line> read(Path index, Predicate<String> wanted) throws IOException {
    List<Line> lines = new ArrayList<>();
    if (Files.exists(index)) {
      try (BufferedReader in = Files.newBufferedReader(index)) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (wanted.test(line)) {
            parse(line).ifPresent(lines::add);
          }
        }
      }
    }
    return lines;
  }

  /** Replaces an index by a sorted one, all at once. */
  static void replace(Path index, Collection<Line> lines) throws IOException {
    TreeSet<String> sorted = new TreeSet<>();
    lines.forEach(line -> sorted.add(line.written()));
    Path made = index.resolveSibling(index.getFileName() + ".new");
    try (BufferedWriter out = Files.newBufferedWriter(made, StandardCharsets.UTF_8)) {
      for (String line : sorted) {
        out.write(line);
        out.write('\n');
      }
    }
    Files.move(made, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<Line> parse(String line) {
    int json = line.indexOf('{');
    if (json < 0) {
      return Optional.empty();
    }
    try {
      JsonNode fields = JSON.readTree(line.substring(json));
      return Optional.of(
          new Line(
              text(fields, "url"),
              Instant.parse(text(fields, "date")),
              text(fields, "mime"),
              Integer.parseInt(text(fields, "status")),
              text(fields, "digest"),
              text(fields, "filename"),
              Long.parseLong(text(fields, "offset")),
              Long.parseLong(text(fields, "length"))));
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode fields, String name) {
    @Nullable JsonNode field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return field.asString();
  }
}
