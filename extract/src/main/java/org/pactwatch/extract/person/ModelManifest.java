package org.pactwatch.extract.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  /** The key of the model's generation: one more than that of the model it was to replace. */
  public static final String GENERATION = "model.generation";

  private static final String CORPUS = "corpus.";
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

  /** Names the model: its generation, so that the later one is the higher, and its checksum. */
  public String version() {
    String checksum = entries.getOrDefault(CHECKSUM, "");
    return generation() + "-" + checksum.substring(0, Math.min(VERSION_DIGITS, checksum.length()));
  }

  /** Which one it is in a row of models that replaced each other; 0 if the manifest tells none. */
  public int generation() {
    String told = entries.getOrDefault(GENERATION, "0");
    return told.matches("\\d{1,8}") ? Integer.parseInt(told) : 0;
  }

  /** The corpora it was trained on. */
  public List<String> corpora() {
    return entries.keySet().stream()
        .filter(key -> key.startsWith(CORPUS) && key.endsWith(".sentences"))
        .map(key -> key.substring(CORPUS.length(), key.length() - ".sentences".length()))
        .toList();
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
