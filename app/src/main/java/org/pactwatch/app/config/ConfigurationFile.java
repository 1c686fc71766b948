package org.pactwatch.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.model.SourceId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The configuration as a YAML file. Keys that are not known are errors, since they are slips. */
public final class ConfigurationFile {
  /** The file that is read if no other is named. */
  public static final Path USUAL = Path.of("pactwatch.yaml");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final int MOST_WORDS = 300;

  private ConfigurationFile() {}

  private record Written(
      @Nullable String contact,
      @Nullable List<@Nullable SourceEntry> sources,
      @Nullable JsonNode alerts,
      @Nullable String publishers,
      @Nullable OfConsole console) {}

  private record OfConsole(ConsoleFile.@Nullable Oidc oidc) {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read or makes no sense
   */
  public static Configuration read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
    }
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return Configuration.NONE;
    }
    try {
      return configuration(file, YAML.readValue(text, Written.class));
    } catch (JacksonException e) {
      throw nonsense(file, text, e);
    }
  }

  private static Configuration configuration(Path file, @Nullable Written written) {
    if (written == null) {
      return Configuration.NONE;
    }
    String contact = written.contact() == null ? "" : written.contact().strip();
    if (!contact.matches("[\\x20-\\x7e]*")) {
      throw new ConfigurationException(file + ": contact: only ASCII can be told to servers");
    }
    return new Configuration(
        contact,
        sources(file, written.sources()),
        new AlertFile(file, written.alerts()),
        publishers(file, written.publishers()),
        new ConsoleFile(file, written.console() == null ? null : written.console().oidc()));
  }

  /** The folder, which is looked for beside the configuration's file. */
  private static @Nullable Path publishers(Path file, @Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return file.resolveSibling(written.strip());
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          file + ": publishers: " + written + " is no path: " + e.getReason(), e);
    }
  }

  private static List<Source> sources(Path file, @Nullable List<@Nullable SourceEntry> entries) {
    List<Source> sources = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    Path base = file.toAbsolutePath().getParent();
    int number = 0;
    for (SourceEntry entry : entries == null ? List.<@Nullable SourceEntry>of() : entries) {
      number++;
      String which = file + ": source " + number;
      if (entry == null) {
        throw new ConfigurationException(which + ": nothing is said of it");
      }
      try {
        Source source = entry.source(base == null ? Path.of("") : base);
        SourceId id = source.id();
        if (!known.add(id.value())) {
          throw new IllegalArgumentException(source.location() + " is there twice");
        }
        sources.add(source);
      } catch (IllegalArgumentException e) {
        String name = entry.name() == null ? "" : " (" + entry.name() + ")";
        throw new ConfigurationException(which + name + ": " + e.getMessage(), e);
      }
    }
    return sources;
  }

  private static ConfigurationException nonsense(Path file, String text, JacksonException e) {
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
    if (e instanceof UnrecognizedPropertyException unknown && line < 1) {
      line = lineOf(text, unknown.getPropertyName());
    }
    String where = line > 0 ? file + ":" + line : file.toString();
    return new ConfigurationException(where + ": " + what(e), e);
  }

  /** The first line with a key, counted from 1; 0 if there is none. */
  private static int lineOf(String text, String key) {
    Pattern written = Pattern.compile("^[\\s\\-{]*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:.*");
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (written.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String what(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      Set<String> keys = new TreeSet<>();
      if (unknown.getKnownPropertyIds() != null) {
        unknown.getKnownPropertyIds().forEach(k -> keys.add(String.valueOf(k)));
      }
      return "unknown key '"
          + unknown.getPropertyName()
          + "'; the keys here are "
          + String.join(", ", keys);
    }
    if (e instanceof MismatchedInputException wrong) {
      String key =
          wrong.getPath().stream()
              .map(r -> r.getPropertyName() == null ? "" + (r.getIndex() + 1) : r.getPropertyName())
              .collect(Collectors.joining(" "));
      return (key.isEmpty() ? "" : key + ": ") + expected(wrong.getTargetType()) + " is expected";
    }
    String said = String.valueOf(e.getOriginalMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    return "no YAML: " + said.substring(0, Math.min(said.length(), MOST_WORDS));
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == Double.class) {
      return "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    return type == String.class ? "text" : "keys with values";
  }
}
