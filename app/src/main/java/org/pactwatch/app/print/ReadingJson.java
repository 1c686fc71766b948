package org.pactwatch.app.print;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Mention;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;

/** A reading as one line of JSON, in a shape that other programs rely on: every key is there. */
public final class ReadingJson {
  private ReadingJson() {}

  private record Line(
      String source,
      ArticlePart article,
      List<MentionPart> mentions,
      List<OfficialPart> officials,
      List<ClaimPart> claims) {}

  private record ArticlePart(
      String id,
      @Nullable String url,
      @Nullable String title,
      @Nullable String site,
      List<String> authors,
      @Nullable String published,
      @Nullable String modified,
      @Nullable String language,
      String verdict,
      String text) {
    static ArticlePart of(Article a) {
      return new ArticlePart(
          a.id().value(),
          a.url() == null ? null : Objects.toString(a.url()),
          a.title(),
          a.site(),
          a.authors(),
          Json.date(a.published()),
          Json.date(a.modified()),
          a.language(),
          a.verdict().name(),
          a.text());
    }
  }

  private record MentionPart(
      String type, int start, int end, String text, @Nullable String entity) {
    static MentionPart of(Mention m) {
      return new MentionPart(
          m.type().name(), m.span().start(), m.span().end(), m.text(), m.entity());
    }
  }

  private record OfficialPart(
      String name, @Nullable String role, @Nullable String country, @Nullable String organisation) {
    static OfficialPart of(Official o) {
      return new OfficialPart(o.name(), o.role(), code(o.country()), code(o.organisation()));
    }
  }

  private record AttributionPart(String name, @Nullable String role, @Nullable String country) {
    static AttributionPart of(Attribution a) {
      return new AttributionPart(a.name(), a.role(), code(a.country()));
    }
  }

  private record EvidencePart(int start, int end, String text) {
    static EvidencePart of(Evidence e) {
      return new EvidencePart(e.span().start(), e.span().end(), e.text());
    }
  }

  private record ClaimPart(
      String id,
      @Nullable String name,
      List<String> kinds,
      List<String> parties,
      List<String> joining,
      String stage,
      @Nullable String date,
      @Nullable String precision,
      String modality,
      @Nullable AttributionPart attribution,
      List<String> provisions,
      EvidencePart evidence,
      double confidence,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation) {
    static ClaimPart of(Claim c, boolean explain) {
      return new ClaimPart(
          c.id().value(),
          c.name(),
          names(c.kinds()),
          c.parties().stream().map(Party::code).toList(),
          c.joining().stream().map(Party::code).toList(),
          c.stage().name(),
          c.date() == null ? null : Objects.toString(c.date()),
          c.date() == null ? null : c.date().precision().name(),
          c.modality().name(),
          c.attribution() == null ? null : AttributionPart.of(c.attribution()),
          names(c.provisions()),
          EvidencePart.of(c.evidence()),
          c.confidence(),
          explain ? c.explanation() : null);
    }
  }

  /**
   * The line, without a line feed.
   *
   * @param argument how the article was named by the one who asked
   * @param explain whether claims say how they were found, under a further key
   */
  public static String line(String argument, Reading reading, boolean explain) {
    return Json.line(
        new Line(
            argument,
            ArticlePart.of(reading.article()),
            reading.mentions().stream().map(MentionPart::of).toList(),
            reading.officials().stream().map(OfficialPart::of).toList(),
            reading.claims().stream().map(c -> ClaimPart.of(c, explain)).toList()));
  }

  private static List<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }

  private static @Nullable String code(@Nullable Party party) {
    return party == null ? null : party.code();
  }
}
