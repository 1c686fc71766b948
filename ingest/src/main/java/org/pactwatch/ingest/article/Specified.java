package org.pactwatch.ingest.article;

import java.util.List;
import org.pactwatch.ingest.publisher.SpecReading;
import org.pactwatch.model.Verdict;

/** Lays what a publisher specification found over what the generic way found, field by field. */
final class Specified {
  private static final String TEASER = "the page marks itself as a part of the text";

  private Specified() {}

  static Draft over(Draft generic, SpecReading spec) {
    if (spec.label() == null) {
      return generic;
    }
    List<String> authors = spec.authors().isEmpty() ? generic.authors() : spec.authors();
    return new Draft(
        generic.title(),
        generic.titleOrigin(),
        spec.site() == null ? generic.site() : spec.site(),
        authors,
        generic.credit(),
        generic.canonical(),
        dates(generic.dates(), spec),
        spec.language() == null ? generic.language() : spec.language(),
        generic.body(),
        judgement(generic.judgement(), spec),
        spec.readWith().orElse(null));
  }

  private static PageDates dates(PageDates generic, SpecReading spec) {
    boolean told = spec.published() != null;
    return new PageDates(
        told ? spec.published() : generic.published(),
        spec.modified() == null ? generic.modified() : spec.modified(),
        told ? null : generic.shown());
  }

  private static Judgement judgement(Judgement generic, SpecReading spec) {
    boolean readable = generic.verdict().isReadable();
    return spec.teaser() && readable ? new Judgement(Verdict.STUB, TEASER, 1) : generic;
  }
}
