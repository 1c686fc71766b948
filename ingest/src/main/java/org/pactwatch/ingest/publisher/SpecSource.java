package org.pactwatch.ingest.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files with specifications, before they are understood.
 *
 * @param files what they say
 * @param problems what could not be read: one line each with file and cause
 */
public record SpecSource(List<Written> files, List<String> problems) {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml");
  private static final String INDEX = "index.txt";
  private static final int LARGEST = 256 * 1024;

  public SpecSource {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * A file.
   *
   * @param id its name without the ending
   * @param file how messages name it
   * @param text what it says
   */
  public record Written(String id, String file, String text) {}

  /** A folder of files that end in .yaml or .yml; others in it are passed over. */
  public static SpecSource folder(Path folder) {
    List<Written> files = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return new SpecSource(files, List.of(folder + ": no such folder"));
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(SpecSource::isSpecification).sorted().toList()) {
        read(file, files, problems);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(folder + ": cannot be read: " + e.getMessage());
    }
    return new SpecSource(files, problems);
  }

  private static boolean isSpecification(Path file) {
    return ENDINGS.stream().anyMatch(name(file)::endsWith) && Files.isRegularFile(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static void read(Path file, List<Written> files, List<String> problems) {
    try {
      if (Files.size(file) > LARGEST) {
        problems.add(file + ": larger than " + LARGEST / 1024 + " KB");
      } else {
        files.add(new Written(id(name(file)), file.toString(), Files.readString(file)));
      }
    } catch (CharacterCodingException e) {
      problems.add(file + ": not written in UTF-8");
    } catch (IOException e) {
      problems.add(file + ": cannot be read: " + e.getMessage());
    }
  }

  private static String id(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The files that come with the program, which an index beside them lists. */
  static SpecSource shipped() {
    List<Written> files = new ArrayList<>();
    for (String line : resource(INDEX).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        files.add(new Written(id(line.strip()), line.strip(), resource(line.strip())));
      }
    }
    return new SpecSource(files, List.of());
  }

  private static String resource(String name) {
    try (InputStream in = SpecSource.class.getResourceAsStream("specs/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
