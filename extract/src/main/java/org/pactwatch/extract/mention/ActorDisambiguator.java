package org.pactwatch.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * Decides what ambiguous names mean from the whole article: Georgia the state, the two Congos,
 * Dominica, Brussels, and names that count only beside a plain one.
 */
final class ActorDisambiguator {
  private static final Party GEORGIA = new Party("GE");
  private static final Party BELGIUM = new Party("BE");
  private static final Party EUROPEAN_UNION = new Party("EU");
  private static final Party CONGO = new Party("CD");
  private static final Party CONGO_BRAZZAVILLE = new Party("CG");
  private static final Party DOMINICAN_REPUBLIC = new Party("DO");
  private static final Party DOMINICA = new Party("DM");

  private final Map<String, Integer> context;
  private final Set<Party> plain = new HashSet<>();
  private final Set<Party> named = new HashSet<>();

  /**
   * @param context how much the article's words speak for each meaning
   * @param article all candidates of the article
   */
  ActorDisambiguator(Map<String, Integer> context, List<ActorCandidate> article) {
    this.context = context;
    for (ActorCandidate candidate : article) {
      if (!candidate.weak()) {
        plain.add(candidate.party());
        if (candidate.form() == ActorForm.NAME) {
          named.add(candidate.party());
        }
      }
    }
  }

  /** Whether the words mean an actor at all. */
  boolean isActor(ActorCandidate candidate) {
    if (candidate.weak() && !plain.contains(candidate.party())) {
      return false;
    }
    return !candidate.party().equals(GEORGIA)
        || candidate.form() != ActorForm.NAME
        || weight("us-state-georgia") <= 0;
  }

  /** The candidate with whom it really means. */
  ActorCandidate resolve(ActorCandidate candidate) {
    String word = candidate.lastWord();
    if (candidate.party().equals(CONGO) && (word.equals("congo") || word.startsWith("congolese"))) {
      boolean other = weight("congo-brazzaville") > 0;
      return other ? candidate.as(CONGO_BRAZZAVILLE) : candidate;
    }
    if (candidate.party().equals(DOMINICAN_REPUBLIC) && word.startsWith("dominican")) {
      boolean other = named.contains(DOMINICA) && !named.contains(DOMINICAN_REPUBLIC);
      return other || weight("dominica") > 0 ? candidate.as(DOMINICA) : candidate;
    }
    if (candidate.party().equals(EUROPEAN_UNION) && word.equals("brussels")) {
      boolean belgian = named.contains(BELGIUM) && !plain.contains(EUROPEAN_UNION);
      return belgian && weight("belgium") > 0 ? candidate.as(BELGIUM) : candidate;
    }
    return candidate;
  }

  private int weight(String meaning) {
    return context.getOrDefault(meaning, 0);
  }
}
