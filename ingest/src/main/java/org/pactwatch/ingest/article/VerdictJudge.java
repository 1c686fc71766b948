package org.pactwatch.ingest.article;

import java.util.List;
import java.util.Locale;
import org.pactwatch.model.Verdict;

/**
 * Says what kind of page it was, and why. Much running text makes an article whatever else the page
 * has; the less there is, the more its surroundings count. The phrases of consent pages and
 * paywalls are data files.
 */
final class VerdictJudge {
  private static final int LITTLE = 80;
  private static final int ENOUGH = 250;
  private static final int SHORT = 1000;
  private static final int LONG = 3000;
  private static final int LEAST_TEASED = 4;
  private static final int LEAST_CLOCKS = 4;
  private static final double MOSTLY = 0.6;
  private static final double HALF = 0.5;
  private static final int SMALL_PAGE = 5000;
  private static final List<String> CONSENT = DataLines.of("consent-phrases.txt");
  private static final List<String> WALL = DataLines.of("wall-phrases.txt");

  private VerdictJudge() {}

  /** Judges a text that was copied from a page. */
  static Judgement ofText(List<DraftBlock> body, String whole) {
    PageSigns signs = new PageSigns(List.of(), body, false, false, false, false, null);
    String lower = whole.toLowerCase(Locale.ROOT);
    int weight = signs.weight();
    if (weight < ENOUGH && has(lower.substring(0, Math.min(SMALL_PAGE, lower.length())), CONSENT)) {
      return consent();
    }
    return weight < LITTLE || signs.sentences() == 0 ? none(0) : readable(signs, weight);
  }

  /** Judges a page. */
  static Judgement judge(PageSigns signs) {
    int weight = signs.weight();
    if (isInTheWay(signs, weight)) {
      return consent();
    }
    if (weight < LITTLE || signs.sentences() == 0) {
      return none(signs.linked());
    }
    if (isIndex(signs, weight)) {
      return new Judgement(
          Verdict.INDEX,
          String.format(Locale.ROOT, "%d teasers below links, no article", signs.teased()),
          signs.listing() ? 0.95 : 0.8);
    }
    return readable(signs, weight);
  }

  /** Whether a page asks for consent, a script or a sign of life instead of showing an article. */
  private static boolean isInTheWay(PageSigns signs, int weight) {
    if (weight >= 2 * ENOUGH) {
      return weight < SHORT && !signs.declared() && count(signs.bodyText(), CONSENT) >= 2;
    }
    if (has(signs.bodyText(), CONSENT)) {
      return true;
    }
    String whole = weight < LITTLE ? signs.whole() : "";
    return whole.length() < SMALL_PAGE && signs.linked() < HALF && has(whole, CONSENT);
  }

  /** Whether what looks like a body are the summaries below the headlines of other articles. */
  private static boolean isIndex(PageSigns signs, int weight) {
    int teased = signs.teased();
    boolean mostly = teased >= LEAST_TEASED && teased >= MOSTLY * signs.body().size();
    boolean listed = signs.listing() && signs.linkedHeadings() >= LEAST_TEASED && weight < LONG;
    return !signs.live() && (mostly || (listed && !signs.declared()));
  }

  private static Judgement readable(PageSigns signs, int weight) {
    if (signs.live() || (signs.liveAddress() && signs.clocks() >= LEAST_CLOCKS)) {
      return new Judgement(
          Verdict.LIVE_BLOG,
          signs.live() ? "declared a live blog" : "an address of live coverage and timed entries",
          signs.live() ? 0.98 : 0.85);
    }
    if (weight < SHORT && has(signs.end(), WALL)) {
      return new Judgement(
          Verdict.STUB,
          "short, and ends in an appeal to subscribe or read on",
          signs.paid() ? 0.98 : 0.9);
    }
    if (weight < (signs.paid() ? SHORT : 2 * ENOUGH) && isTorn(signs)) {
      return new Judgement(Verdict.STUB, "short, and breaks off", signs.paid() ? 0.95 : 0.75);
    }
    if (weight < ENOUGH && !signs.declared()) {
      return new Judgement(
          Verdict.STUB, String.format(Locale.ROOT, "%d characters only", weight), 0.6);
    }
    return new Judgement(
        Verdict.ARTICLE,
        String.format(Locale.ROOT, "%d characters in %d blocks", weight, signs.body().size()),
        confidence(signs, weight));
  }

  /** Whether the last sentence stops at an ellipsis. */
  private static boolean isTorn(PageSigns signs) {
    String last = signs.body().get(signs.body().size() - 1).text();
    return last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]");
  }

  private static double confidence(PageSigns signs, int weight) {
    double said = Math.min(1, (double) weight / LONG);
    return 0.5 + 0.35 * said + (signs.declared() ? 0.14 : 0);
  }

  private static Judgement consent() {
    return new Judgement(Verdict.CONSENT, "little text, and that about cookies or access", 0.9);
  }

  private static Judgement none(double linked) {
    return linked > HALF
        ? new Judgement(Verdict.INDEX, "links and no running text", 0.9)
        : new Judgement(Verdict.OTHER, "no running text found", 0.7);
  }

  private static boolean has(String text, List<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }

  private static long count(String text, List<String> phrases) {
    return phrases.stream().filter(text::contains).count();
  }
}
