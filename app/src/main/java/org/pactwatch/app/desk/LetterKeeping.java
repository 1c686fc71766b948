package org.pactwatch.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.stream.DeadLetter;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;
import org.pactwatch.stream.TransientFailure;

/** Dead letters as the brokers hold them; one request at a time asks for them. */
public final class LetterKeeping implements DeadLetterDesk {
  private static final int PREVIEW = 4000;

  private final DeadLetterBox box;

  /** Closing the box is left to its owner. */
  public LetterKeeping(DeadLetterBox box) {
    this.box = box;
  }

  @Override
  public synchronized List<Letter> waiting(int most) {
    List<Letter> letters = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      box.waiting(
          topic,
          letter -> {
            if (letters.size() < most) {
              letters.add(letter(letter));
            }
          });
    }
    return letters;
  }

  private static Letter letter(DeadLetter l) {
    String key = l.key();
    byte[] value = l.value();
    String text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
    return new Letter(
        l.id(),
        l.topic().name(),
        key == null ? "" : key,
        l.written(),
        l.stage() + ": " + l.exception() + ": " + l.reason(),
        text.length() > PREVIEW ? text.substring(0, PREVIEW) : text);
  }

  private Optional<DeadLetter> find(String id) {
    int colon = id.lastIndexOf(':');
    if (colon < 1 || !id.substring(colon + 1).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    String name = id.substring(0, colon);
    return Topics.all().stream()
        .filter(t -> t.shortName().equals(name))
        .findFirst()
        .flatMap(t -> box.find(t, Long.parseLong(id.substring(colon + 1))));
  }

  @Override
  public synchronized Answer replay(String id, String by, String reason) {
    return settle(id, letter -> box.replay(letter, by, reason), "was put back on its topic");
  }

  @Override
  public synchronized Answer drop(String id, String by, String reason) {
    return settle(id, letter -> box.drop(letter, by, reason), "was dropped");
  }

  private interface Settling {
    void of(DeadLetter letter);
  }

  private Answer settle(String id, Settling settling, String done) {
    try {
      Optional<DeadLetter> letter = find(id);
      if (letter.isEmpty()) {
        return Answer.refused("no dead letter that waits is called " + id);
      }
      settling.of(letter.get());
      return Answer.done("Letter " + id + " " + done + ".");
    } catch (IllegalArgumentException | TransientFailure e) {
      return Answer.refused(String.valueOf(e.getMessage()));
    }
  }
}
