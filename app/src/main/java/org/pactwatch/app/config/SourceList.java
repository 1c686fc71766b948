package org.pactwatch.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.ingest.source.Source;

/**
 * Edits the list of sources in the configuration's file and leaves every other line, comments
 * included, as its writer wrote it. A result that could not be read is not written.
 */
public final class SourceList {
  private final Path file;

  /**
   * @param file the configuration; made when the first source is added
   */
  public SourceList(Path file) {
    this.file = file;
  }

  /**
   * Adds sources at the end of the list.
   *
   * @throws ConfigurationException if one makes no sense or is there already; none is added then
   * @throws IOException if the file cannot be written
   */
  public void add(List<SourceEntry> entries) throws IOException {
    List<String> lines = lines();
    List<String> added = new ArrayList<>();
    entries.forEach(entry -> added.addAll(entry.lines()));
    int list = listLine(lines);
    if (list < 0) {
      lines.add("sources:");
      lines.addAll(added);
    } else {
      String indent = items(lines, list).isEmpty() ? "  " : indentOf(lines, list);
      added.replaceAll(line -> indent + line.substring(2));
      lines.addAll(end(lines, list), added);
    }
    write(lines);
  }

  /** What is in the list now; nothing if there is no file yet. */
  public List<Source> sources() {
    return Files.exists(file) ? ConfigurationFile.read(file).sources() : List.of();
  }

  /**
   * Removes the source with this name or location.
   *
   * @param base where a folder's path begins if it is relative
   * @throws ConfigurationException if there is none
   * @throws IOException if the file cannot be written
   */
  public void remove(String which, Path base) throws IOException {
    List<Source> sources = ConfigurationFile.read(file).sources();
    List<String> lines = lines();
    int list = listLine(lines);
    List<Integer> items = list < 0 ? List.of() : items(lines, list);
    if (items.size() != sources.size()) {
      throw new ConfigurationException(file + ": the list is not written one source an item");
    }
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (isMeant(source, which, base)) {
        int until = i + 1 < items.size() ? items.get(i + 1) : end(lines, list);
        lines.subList(items.get(i), until).clear();
        if (items.size() == 1) {
          lines.set(list, "sources: []");
        }
        write(lines);
        return;
      }
    }
    throw new ConfigurationException(file + ": no source is called " + which);
  }

  private static boolean isMeant(Source source, String which, Path base) {
    String location = source.location().toString();
    return source.name().equals(which)
        || location.equals(which)
        || location.equals(base.resolve(which).toAbsolutePath().normalize().toString());
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? new ArrayList<>(Files.readAllLines(file)) : new ArrayList<>();
  }

  /** The line that begins the list, written over several lines; -1 if there is none. */
  private int listLine(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("sources:\\s*(\\[\\s*])?\\s*(#.*)?")) {
        lines.set(i, lines.get(i).replaceFirst("\\[\\s*]", "").stripTrailing());
        return i;
      }
      if (lines.get(i).startsWith("sources:")) {
        throw new ConfigurationException(
            file + ":" + (i + 1) + ": write the list with one source an item to have it edited");
      }
    }
    return -1;
  }

  /** The lines on which the items begin. */
  private static List<Integer> items(List<String> lines, int list) {
    List<Integer> items = new ArrayList<>();
    String indent = null;
    for (int i = list + 1; i < end(lines, list); i++) {
      String line = lines.get(i);
      String before = line.substring(0, line.length() - line.stripLeading().length());
      if (line.strip().startsWith("-") && (indent == null || indent.equals(before))) {
        indent = before;
        items.add(i);
      }
    }
    return items;
  }

  private static String indentOf(List<String> lines, int list) {
    String first = lines.get(items(lines, list).get(0));
    return first.substring(0, first.indexOf('-'));
  }

  /** The line after the last one of the list. */
  private static int end(List<String> lines, int list) {
    int end = list + 1;
    for (int i = list + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        if (!line.startsWith(" ") && !line.startsWith("-")) {
          break;
        }
        end = i + 1;
      }
    }
    return end;
  }

  private void write(List<String> lines) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, ".pactwatch", ".yaml");
    try {
      Files.write(fresh, lines);
      try {
        ConfigurationFile.read(fresh);
      } catch (ConfigurationException e) {
        String said = String.valueOf(e.getMessage());
        throw new ConfigurationException(said.replace(fresh.toString(), file.toString()), e);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
