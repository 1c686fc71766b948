package org.pactwatch.extract.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    boolean isSecurity() {
      return mention.subject() != Subject.OTHER
          && (mention.subject() == Subject.SECURITY
              || meant.stream().anyMatch(Agreement::isSecurity));
    }
  }

  /** Takes a mention in; a later word on the same one takes the place of the earlier. */
  void add(SentenceView view, AgreementMention mention, List<Agreement> meant) {
    if (mention.type() != Type.TALKS && mention.type() != Type.FACILITY) {
      Span span = span(view, mention);
      steps.put(span, new Step(span.of(view.text()), mention, meant));
    }
  }

  /** The words of the name, and the abbreviation in brackets that follows it. */
  private static Span span(SentenceView view, AgreementMention mention) {
    Sentence s = view.sentence();
    int start = view.text().indexOf(mention.name(), s.token(mention.first()).span().start());
    int end = start + mention.name().length();
    for (int i = mention.head() + 1; i + 2 < s.size(); i++) {
      if (s.token(i).span().start() >= end) {
        boolean short_ =
            s.token(i).is("(")
                && s.token(i + 2).is(")")
                && s.token(i + 1).text().chars().filter(Character::isUpperCase).count() >= 2;
        return new Span(start, short_ ? s.token(i + 2).span().end() : end);
      }
    }
    return new Span(start, end);
  }

  /** The mentions of agreements on security, in the order of the text. */
  List<Mention> mentions() {
    return steps.entrySet().stream()
        .filter(e -> e.getValue().isSecurity())
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Span::start)))
        .map(e -> mention(e.getKey(), e.getValue()))
        .toList();
  }

  private static Mention mention(Span span, Step step) {
    String entity = step.meant().isEmpty() ? null : step.meant().get(0).name();
    return new Mention(MentionType.AGREEMENT, span, step.text(), entity);
  }
}
