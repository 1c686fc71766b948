package org.pactwatch.review.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Span;
import org.pactwatch.store.query.ClaimView;

/** The words of a passage that a claim was read from: parties, agreement, trigger, dates. */
final class ClaimWords {
  private static final Pattern TRIGGER = Pattern.compile("by \"([^\"]{2,60})\"");
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?"
              + MONTH
              + " \\d{1,4}(?:, ?\\d{4})?\\b|\\d{1,2} "
              + MONTH
              + "|(?:in|since|last|next|this) (?:"
              + MONTH
              + "|year|month|week)\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b"
              + "|\\b(?:yesterday|today|tomorrow)\\b|\\b(?:19|20)\\d{2}\\b)");

  private ClaimWords() {}

  /** The words of the claim's passage, with spans in the passage. */
  static List<Highlight.Word> of(ClaimView view, List<Mention> mentions) {
    List<Highlight.Word> words = new ArrayList<>();
    int start = view.passageStart();
    Span passage = new Span(start, start + view.passage().length());
    for (Mention m : mentions) {
      if (passage.contains(m.span()) && concerns(view.claim(), m)) {
        words.add(word(m, start));
      }
    }
    trigger(view, words);
    Span evidence = view.evidenceInPassage();
    Matcher date = DATE.matcher(view.passage()).region(evidence.start(), evidence.end());
    while (date.find()) {
      words.add(new Highlight.Word(new Span(date.start(), date.end()), "w-date", "time"));
    }
    return words;
  }

  private static boolean concerns(Claim claim, Mention m) {
    return switch (m.type()) {
      case COUNTRY, ORGANISATION ->
          claim.parties().stream().anyMatch(p -> p.code().equals(m.entity()));
      case AGREEMENT -> true;
      case OFFICIAL -> claim.attribution() != null;
    };
  }

  /** A mention as words, with the span moved back by an offset. */
  static Highlight.Word word(Mention m, int offset) {
    String entity = m.entity();
    String kind = m.type().name().toLowerCase(Locale.ROOT);
    return new Highlight.Word(
        new Span(m.span().start() - offset, m.span().end() - offset),
        look(m.type()),
        entity == null ? kind : kind + ": " + entity);
  }

  private static String look(MentionType type) {
    return switch (type) {
      case COUNTRY, ORGANISATION -> "w-party";
      case AGREEMENT -> "w-agreement";
      case OFFICIAL -> "w-official";
    };
  }

  private static void trigger(ClaimView view, List<Highlight.Word> words) {
    String explanation = view.claim().explanation();
    Matcher said = TRIGGER.matcher(explanation == null ? "" : explanation);
    if (!said.find()) {
      return;
    }
    Span evidence = view.evidenceInPassage();
    Matcher found =
        Pattern.compile("\\b" + Pattern.quote(said.group(1)) + "\\b", Pattern.CASE_INSENSITIVE)
            .matcher(view.passage())
            .region(evidence.start(), evidence.end());
    if (found.find()) {
      words.add(new Highlight.Word(new Span(found.start(), found.end()), "w-trigger", "trigger"));
    }
  }
}
