package org.pactwatch.extract.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pactwatch.model.ContentHash;

/**
 * Where a model comes from: how it was trained, on what, and how it measured. Kept beside the model
 * as lines of {@code key=value}.
 *
 * @param entries all that is known, by key
 */
public record ModelManifest(SortedMap<String, String> entries) {
  /** The key of the model's checksum, see {@link ContentHash}. */
  public static final String CHECKSUM = "model.checksum";

  private static final int VERSION_DIGITS = 10;

  public ModelManifest {
    entries = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static ModelManifest read(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    SortedMap<String, String> entries = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> entries.put(k, properties.getProperty(k)));
    return new ModelManifest(entries);
  }

  /** Names the model: the beginning of its checksum. */
  public String version() {
    String checksum = entries.getOrDefault(CHECKSUM, "");
    return checksum.substring(0, Math.min(VERSION_DIGITS, checksum.length()));
  }

  /** The file's lines, in the order of the keys. */
  public String text() {
    StringBuilder text = new StringBuilder("# Written by pactwatch train; not to be edited.\n");
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      text.append(entry.getKey()).append('=').append(entry.getValue()).append('\n');
    }
    return text.toString();
  }
}
