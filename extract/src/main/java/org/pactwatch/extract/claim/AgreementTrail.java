package org.pactwatch.extract.claim;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Span;

/**
 * Where an article names agreements or refers to them, and which are meant. What they are about may
 * be told after they were mentioned, so that it is asked at the end. For one thread.
 */
final class AgreementTrail {
  private final Map<Span, Step> steps = new LinkedHashMap<>();

  private record Step(String text, AgreementMention mention, List<Agreement> meant) {
    /** A general word ("alliances") of which it is not known what it means names no agreement. */
    boolean isSecurity() {
      return meant.isEmpty()
          ? mention.subject() == Subject.SECURITY
              && !mention.plural()
              && mention.type() != Type.REFERENCE
          : mention.subject() != Subject.OTHER && meant.stream().anyMatch(Agreement::isSecurity);
    }

    Optional<Agreement> agreement() {
      return meant.stream().filter(Agreement::isSecurity).findFirst();
    }
  }

  /** Takes a mention in; a later word on the same one takes the place of the earlier. */
  void add(SentenceView view, AgreementMention mention, List<Agreement> meant) {
    if (mention.type() != Type.TALKS && mention.type() != Type.FACILITY) {
      Span span = withAbbreviation(view.sentence(), name(view, mention));
      steps.put(span, new Step(span.of(view.text()), mention, meant));
    }
  }

  /** The words of the name where they stand in the sentence, or else the word that names it. */
  private static Span name(SentenceView view, AgreementMention mention) {
    Sentence s = view.sentence();
    int from = s.token(mention.first()).span().start();
    int start = view.text().indexOf(mention.name(), from);
    int end = start + mention.name().length();
    return start >= 0 && end <= s.span().end()
        ? new Span(start, end)
        : s.token(mention.head()).span();
  }

  /** "Strategic Mutual Defence Agreement (SMDA)" is one mention. */
  private static Span withAbbreviation(Sentence s, Span name) {
    for (int i = 0; i + 2 < s.size(); i++) {
      boolean follows = s.token(i).span().start() >= name.end() && s.token(i).is("(");
      if (follows && s.token(i - 1).span().end() <= name.end()) {
        boolean shortened =
            s.token(i + 2).is(")")
                && s.token(i + 1).text().chars().filter(Character::isUpperCase).count() >= 2;
        return shortened ? new Span(name.start(), s.token(i + 2).span().end()) : name;
      }
    }
    return name;
  }

  /** The mentions of agreements on security, in the order of the text. */
  List<Mention> mentions() {
    return steps.entrySet().stream()
        .filter(e -> e.getValue().isSecurity())
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Span::start)))
        .map(e -> mention(e.getKey(), e.getValue()))
        .toList();
  }

  private Mention mention(Span span, Step step) {
    String entity = step.agreement().map(this::name).orElse(null);
    return new Mention(MentionType.AGREEMENT, span, step.text(), entity);
  }

  /** What it is called; a membership has no name but what the article calls it most fully. */
  private String name(Agreement agreement) {
    if (!agreement.isMembership()) {
      return agreement.name();
    }
    return steps.values().stream()
        .filter(step -> step.agreement().filter(agreement::equals).isPresent())
        .map(Step::text)
        .max(Comparator.comparingInt(Agreement::weight))
        .orElse(agreement.name());
  }
}
