package org.pactwatch.app.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of saved pages with {@code gold.jsonl}: a page a line, with its id, file, url and any of
 * text, title, date, with (stretches of its text) and without (stretches of furniture).
 *
 * @param pages in the order of the file
 */
record PageSet(List<GoldPage> pages) {
  private static final String GOLD = "gold.jsonl";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  PageSet {
    pages = List.copyOf(pages);
  }

  /**
   * Reads the gold of a set.
   *
   * @throws IOException if there is none, or a line of it is damaged; the message names the place
   */
  static PageSet in(Path folder) throws IOException {
    Path gold = folder.resolve(GOLD);
    if (!Files.isRegularFile(gold)) {
      throw new IOException(folder + ": no set of pages, it has no " + GOLD);
    }
    List<GoldPage> pages = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(gold)) {
      number++;
      if (!line.isBlank()) {
        try {
          pages.add(GoldPage.of(JSON.readTree(line), folder));
        } catch (JacksonException | IllegalArgumentException e) {
          throw new IOException(gold + ": line " + number + " is damaged", e);
        }
      }
    }
    return new PageSet(pages);
  }
}
