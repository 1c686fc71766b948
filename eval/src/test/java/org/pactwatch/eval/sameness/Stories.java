package org.pactwatch.eval.sameness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pactwatch.eval.sameness.Desk.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of texts of which it is known whether they are one story. */
final class Stories {
  private static final int SHORTEST = 60;

  private final List<List<String>> stories;

  /**
   * @param stories texts by paragraphs, none a copy of another
   */
  Stories(List<List<String>> stories) {
    this.stories =
        stories.stream().filter(s -> Desk.words(String.join(" ", s)) >= SHORTEST).toList();
  }

  /**
   * Two texts.
   *
   * @param kind how the second came about
   * @param same whether they are one story
   */
  record Pair(String kind, boolean same, String first, String second) {}

  /** The stories of a list in JSON lines, as they came out of pages. */
  static List<List<String>> read(Path lines) throws IOException {
    JsonMapper json = new JsonMapper();
    List<List<String>> stories = new ArrayList<>();
    for (String line : Files.readAllLines(lines)) {
      JsonNode text = json.readTree(line).get("text");
      if (text != null && text.isString()) {
        stories.add(
            Arrays.stream(text.stringValue().split("\n+"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList());
      }
    }
    return stories;
  }

  int size() {
    return stories.size();
  }

  List<String> texts() {
    return stories.stream().map(s -> String.join("\n", s)).toList();
  }

  /** Copies as desks make them, each long enough to be told. */
  List<Pair> copies() {
    Desk desk = new Desk(1);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<String> story = stories.get(i);
      List<String> other = stories.get((i + 7) % stories.size());
      for (Edit edit : Edit.values()) {
        String copy = String.join("\n", desk.edit(edit, story, other));
        if (Desk.words(copy) >= SHORTEST * 3 / 4) {
          pairs.add(new Pair(edit.name(), true, String.join("\n", story), copy));
        }
      }
    }
    return pairs;
  }

  /** Other stories: any, follow-ups with shared background, and ones with a site's common words. */
  List<Pair> others(List<String> furniture) {
    Desk desk = new Desk(2);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      List<String> story = stories.get(i);
      String text = String.join("\n", story);
      for (int k = 1; k <= 4; k++) {
        List<String> other = stories.get((i + k * 13) % stories.size());
        if (other == story) {
          continue;
        }
        String followUp = String.join("\n", desk.followUp(story, other));
        pairs.add(new Pair("FOLLOW_UP", false, text, followUp));
        if (k == 1) {
          String site = String.join("\n", furniture);
          pairs.add(
              new Pair(
                  "SAME_SITE", false, text + "\n" + site, String.join("\n", other) + "\n" + site));
          pairs.add(new Pair("UNRELATED", false, text, String.join("\n", other)));
        }
      }
    }
    return pairs;
  }
}
