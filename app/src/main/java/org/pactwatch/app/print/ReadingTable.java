package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Mention;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;

/** A reading laid out for a terminal. */
public final class ReadingTable {
  private ReadingTable() {}

  /**
   * Article, claims, officials and mentions.
   *
   * @param explain whether claims say how they were found
   */
  public static String of(String argument, Reading reading, boolean explain) {
    Layout layout = ArticleTable.head(argument, reading.article()).blank();
    layout.line(0, reading.claims().isEmpty() ? "No claims about security pacts." : "Claims");
    int number = 1;
    for (Claim claim : reading.claims()) {
      claim(layout, number++, claim, explain);
    }
    if (!reading.officials().isEmpty()) {
      layout.blank().line(0, "Officials");
      reading.officials().forEach(o -> layout.line(2, official(o)));
    }
    layout.blank();
    mentions(layout, "Countries", reading, MentionType.COUNTRY);
    mentions(layout, "Organisations", reading, MentionType.ORGANISATION);
    mentions(layout, "Agreements", reading, MentionType.AGREEMENT);
    return layout.blank().toString();
  }

  private static void claim(Layout layout, int number, Claim claim, boolean explain) {
    String date = claim.date() == null ? "" : " " + claim.date();
    layout
        .wrapped(
            2,
            5,
            number
                + ". "
                + claim.stage()
                + date
                + " · "
                + PartyNames.codesAndNames(claim.parties())
                + (claim.name() == null ? "" : " · " + claim.name()))
        .row(5, "joining", PartyNames.codesAndNames(claim.joining()))
        .row(5, "kinds", Words.of(claim.kinds()))
        .row(5, "provisions", Words.of(claim.provisions()))
        .row(5, "told as", Words.of(claim.modality()) + by(claim.attribution()))
        .row(5, "confidence", Words.percent(claim.confidence()))
        .row(5, "evidence", "“" + claim.evidence().text() + "”");
    if (explain && claim.explanation() != null) {
      layout.row(5, "found by", claim.explanation());
    }
  }

  private static String by(@Nullable Attribution speaker) {
    if (speaker == null) {
      return "";
    }
    List<String> words = new ArrayList<>();
    words.add(", by " + speaker.name());
    if (speaker.role() != null) {
      words.add(speaker.role());
    }
    if (speaker.country() != null) {
      words.add(PartyNames.of(speaker.country()));
    }
    return String.join(", ", words);
  }

  private static String official(Official official) {
    List<String> words = new ArrayList<>(List.of(official.name()));
    if (official.role() != null) {
      words.add(official.role());
    }
    Party serves = official.country() == null ? official.organisation() : official.country();
    if (serves != null) {
      words.add(PartyNames.codeAndName(serves));
    }
    return String.join(" · ", words);
  }

  private static void mentions(Layout layout, String label, Reading reading, MentionType type) {
    Map<String, Long> counts =
        reading.mentions().stream()
            .filter(m -> m.type() == type)
            .collect(
                Collectors.groupingBy(
                    ReadingTable::entity, LinkedHashMap::new, Collectors.counting()));
    layout.row(
        0,
        label,
        counts.entrySet().stream()
            .map(e -> e.getKey() + " ×" + e.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static String entity(Mention mention) {
    String entity = mention.entity();
    if (entity == null) {
      return mention.text();
    }
    return mention.type() == MentionType.AGREEMENT
        ? entity
        : PartyNames.codeAndName(new Party(entity));
  }
}
