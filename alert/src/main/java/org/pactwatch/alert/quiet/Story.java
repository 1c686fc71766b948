package org.pactwatch.alert.quiet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;

/**
 * The waiting messages about one alert, made one: the last, which is told as the first telling
 * where the reader knows nothing that stands. What is taken back is told to those alone who hold it
 * to be so. For one thread.
 */
final class Story {
  private static final String LATER = "told with a later one";
  private static final String EARLIER = "told with an earlier one";
  private static final String UNTOLD = "corrected before it was told";

  private final List<Alert> messages;

  /** Those up to the last that takes back what was told, and those after it. */
  private final List<Alert> over;

  private final List<Alert> standing;
  private final Reader.Belief belief;
  private final Map<String, String> why = new LinkedHashMap<>();

  /**
   * @param messages at least one, the earliest first
   * @param belief what the reader was left with before
   */
  Story(List<Alert> messages, Reader.Belief belief) {
    this.messages = messages;
    this.belief = belief;
    int after = messages.size();
    while (after > 0 && !isOver(messages.get(after - 1))) {
      after--;
    }
    this.over = messages.subList(0, after);
    this.standing = messages.subList(after, messages.size());
  }

  /** Why each message is not told that is not, by its id; after {@link #tell}. */
  Map<String, String> why() {
    return why;
  }

  /**
   * What is told, if anything.
   *
   * @param anew what a message says to those who were told nothing
   */
  Optional<Alert> tell(Quieting quieting, Function<Alert, String> anew) {
    return standing.isEmpty() ? ended(quieting) : stands(quieting, anew);
  }

  private Optional<Alert> ended(Quieting quieting) {
    if (isBelieved()) {
      return Optional.of(takenBack());
    }
    hold(messages, last(messages, m -> !isOver(m)).flatMap(quieting::reason).orElse(UNTOLD));
    return Optional.empty();
  }

  private Optional<Alert> stands(Quieting quieting, Function<Alert, String> anew) {
    Optional<Alert> amendment =
        isFirst() ? Optional.empty() : last(standing, m -> m.phase() == AlertPhase.AMENDED);
    // That what was told is otherwise is kept from nobody who was told.
    Optional<String> quiet = amendment.isPresent() ? Optional.empty() : quieting.reason(now());
    if (quiet.isPresent()) {
      hold(standing, quiet.get());
      return over.isEmpty() ? Optional.empty() : overAlone();
    }
    hold(over, isBelieved() ? LATER : UNTOLD);
    Alert told = isFirst() ? first(anew) : amendment.map(this::amended).orElse(now());
    boolean before = true;
    for (Alert message : standing) {
      if (message.id().equals(told.id())) {
        before = false;
      } else {
        why.put(message.id(), before ? LATER : EARLIER);
      }
    }
    return Optional.of(told);
  }

  private Optional<Alert> overAlone() {
    if (isBelieved()) {
      return Optional.of(takenBack());
    }
    hold(over, UNTOLD);
    return Optional.empty();
  }

  /** The last word that it is not so. */
  private Alert takenBack() {
    hold(over.subList(0, over.size() - 1), LATER);
    return over.get(over.size() - 1);
  }

  /**
   * Whether the reader holds it to be so before the messages are told. An end before which nothing
   * was told and nothing waits follows a delivery that died meanwhile, and that may have arrived.
   */
  private boolean isBelieved() {
    return belief == Reader.Belief.STANDS
        || (belief == Reader.Belief.NOTHING && isOver(messages.get(0)));
  }

  private boolean isFirst() {
    return belief != Reader.Belief.STANDS || standing.get(0).phase() == AlertPhase.RAISED;
  }

  private Alert now() {
    return standing.get(standing.size() - 1);
  }

  private Alert first(Function<Alert, String> anew) {
    Alert first = standing.get(0);
    return standing.size() == 1 && first.phase() == AlertPhase.RAISED
        ? first
        : now(first.id(), AlertPhase.RAISED, anew.apply(now()));
  }

  private Alert amended(Alert amendment) {
    return now(amendment.id(), AlertPhase.AMENDED, amendment.summary());
  }

  /** What the last message says, in the place of another. */
  private Alert now(String id, AlertPhase phase, String summary) {
    Alert now = now();
    return new Alert(
        id,
        now.key(),
        now.rule(),
        now.kind(),
        phase,
        now.change(),
        now.source(),
        summary,
        now.independentSources(),
        now.raisedAt(),
        now.at());
  }

  private void hold(List<Alert> some, String reason) {
    some.forEach(m -> why.put(m.id(), reason));
  }

  private static Optional<Alert> last(List<Alert> some, Predicate<Alert> which) {
    return some.stream().filter(which).reduce((earlier, later) -> later);
  }

  private static boolean isOver(Alert alert) {
    return alert.phase() == AlertPhase.CORRECTED || alert.phase() == AlertPhase.ENDED;
  }
}
