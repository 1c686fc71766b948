package org.pactwatch.eval.sameness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Edits texts as desks do that print agency copy. Seeded; for one thread. */
final class Desk {
  private final Random random;

  Desk(long seed) {
    this.random = new Random(seed);
  }

  /** What a desk does to a text. */
  enum Edit {
    CUT_END,
    NEW_LEAD,
    INSERTED,
    SWAPPED,
    REWORDED,
    SHORTENED,
    SEVERAL
  }

  /**
   * An edited copy.
   *
   * @param story the paragraphs of the original
   * @param other paragraphs of another story, from which foreign words and paragraphs are taken
   */
  List<String> edit(Edit edit, List<String> story, List<String> other) {
    return switch (edit) {
      case CUT_END -> cut(story, 0.4 + 0.4 * random.nextDouble());
      case NEW_LEAD -> newLead(story, other);
      case INSERTED -> inserted(story, other);
      case SWAPPED -> swapped(story);
      case REWORDED -> reworded(story, other, 0.03 + 0.05 * random.nextDouble());
      case SHORTENED -> shortened(story);
      case SEVERAL ->
          inserted(reworded(cut(story, 0.5 + 0.3 * random.nextDouble()), other, 0.03), other);
    };
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(Desk::words).sum();
  }

  static int words(String paragraph) {
    return paragraph.isBlank() ? 0 : paragraph.strip().split("\\s+").length;
  }

  /** The first paragraphs, up to a share of the words; the last one may be cut at a sentence. */
  private static List<String> cut(List<String> story, double share) {
    double left = words(story) * share;
    List<String> kept = new ArrayList<>();
    for (String paragraph : story) {
      if (left <= 0) {
        break;
      }
      List<String> all = Arrays.asList(paragraph.split("\\s+"));
      kept.add(String.join(" ", all.subList(0, (int) Math.min(all.size(), Math.ceil(left)))));
      left -= all.size();
    }
    return kept;
  }

  /** Another headline above it, and the first sentence in the desk's own words. */
  private List<String> newLead(List<String> story, List<String> other) {
    List<String> led = new ArrayList<>(story);
    List<String> lead = Arrays.asList(story.get(0).split("(?<=[.!?。])\\s+"));
    String own = foreign(other, Math.min(30, words(lead.get(0))));
    led.set(0, own + " " + String.join(" ", lead.subList(1, lead.size())));
    led.add(0, foreign(other, 9));
    return led;
  }

  /** A credit line, and one or two paragraphs of the paper's own. */
  private List<String> inserted(List<String> story, List<String> other) {
    List<String> longer = new ArrayList<>(story);
    longer.add("With material from the agencies");
    int own = Math.max(25, words(story) / 5);
    longer.add(1 + random.nextInt(longer.size() - 1), foreign(other, own));
    return longer;
  }

  private List<String> swapped(List<String> story) {
    List<String> moved = new ArrayList<>(story);
    for (int i = 0; i < 2 && moved.size() > 2; i++) {
      Collections.swap(moved, 1 + random.nextInt(moved.size() - 1), random.nextInt(moved.size()));
    }
    return moved;
  }

  /** Single words replaced, left out, put in. */
  private List<String> reworded(List<String> story, List<String> other, double share) {
    String[] strange = String.join(" ", other).split("\\s+");
    List<String> changed = new ArrayList<>();
    for (String paragraph : story) {
      List<String> words = new ArrayList<>();
      for (String word : paragraph.split("\\s+")) {
        if (random.nextDouble() >= share) {
          words.add(word);
        } else if (random.nextInt(3) > 0) {
          words.add(strange[random.nextInt(strange.length)]);
        }
      }
      changed.add(String.join(" ", words));
    }
    return changed;
  }

  /** A brief: the beginning, and of the rest every other sentence, to a third or half. */
  private List<String> shortened(List<String> story) {
    List<String> brief = new ArrayList<>();
    for (String paragraph : cut(story, 0.5 + 0.2 * random.nextDouble())) {
      List<String> sentences = Arrays.asList(paragraph.split("(?<=[.!?。])\\s+"));
      String kept =
          sentences.stream()
              .filter(s -> brief.isEmpty() || random.nextInt(4) > 0)
              .collect(Collectors.joining(" "));
      if (!kept.isBlank()) {
        brief.add(kept);
      }
    }
    return brief;
  }

  /** A follow-up: its own text, with background paragraphs from an earlier story. */
  List<String> followUp(List<String> story, List<String> own) {
    int most =
        (int)
            Math.min(
                words(own) * (0.2 + 0.25 * random.nextDouble()),
                words(story) * (0.3 + 0.1 * random.nextDouble()));
    List<String> background = new ArrayList<>(story.subList(story.size() / 2, story.size()));
    List<String> follow = new ArrayList<>(own);
    int taken = 0;
    for (String paragraph : background) {
      if (taken + words(paragraph) <= most) {
        follow.add(paragraph);
        taken += words(paragraph);
      }
    }
    return follow;
  }

  private String foreign(List<String> other, int words) {
    String[] all = String.join(" ", other).split("\\s+");
    int begin = random.nextInt(Math.max(1, all.length - words));
    return String.join(" ", Arrays.asList(all).subList(begin, Math.min(all.length, begin + words)));
  }
}
