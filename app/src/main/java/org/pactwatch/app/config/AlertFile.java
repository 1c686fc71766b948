package org.pactwatch.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.BadSettings;
import org.pactwatch.alert.settings.SettingsReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is said of alerts, in the configuration or in a file of its own that it names. It is read
 * when it is needed, since it may name secrets that only the alerting process knows.
 *
 * @param file the configuration's file
 * @param said what stands there under {@code alerts}, or null
 */
public record AlertFile(@Nullable Path file, @Nullable JsonNode said) {
  /** Nothing said. */
  public static final AlertFile NONE = new AlertFile(null, null);

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * The settings.
   *
   * @param environment what {@code env:NAME} stands for
   * @throws ConfigurationException if they make no sense; the message names the file and the rule
   */
  public AlertSettings settings(Function<String, @Nullable String> environment) {
    Path where = file;
    JsonNode node = said;
    if (where == null || node == null || node.isNull()) {
      return AlertSettings.STANDARD;
    }
    if (node.isString()) {
      where = named(where, node.asString());
      node = read(where);
    }
    Path parent = where.toAbsolutePath().getParent();
    try {
      return SettingsReader.read(node, parent == null ? Path.of("") : parent, environment);
    } catch (BadSettings e) {
      throw new ConfigurationException(where + ": " + e.getMessage(), e);
    }
  }

  private static Path named(Path file, String written) {
    try {
      return file.resolveSibling(written.strip());
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          file + ": alerts: " + written + " is no path: " + e.getReason(), e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(file + ": no such file", e);
    } catch (IOException e) {
      throw new ConfigurationException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ").strip();
      throw new ConfigurationException(file + ": no YAML: " + what, e);
    }
  }
}
