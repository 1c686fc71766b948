package org.pactwatch.ingest.article;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Verdict;

/** Says what kind of page it was, and why. */
final class VerdictJudge {
  private static final int ENOUGH = 250;
  private static final int LITTLE = 80;
  private static final int MOST_OF_CONSENT = 5000;
  private static final Pattern CONSENT =
      Pattern.compile(
          "(?i)we (?:and our partners )?use cookies|cookie (?:policy|settings|preferences)|"
              + "accept (?:all )?cookies|your privacy choices|consent to the use|"
              + "enable javascript|verify (?:that )?you are (?:a )?human|are you a robot|"
              + "checking your browser|access denied|unusual traffic");
  private static final Pattern WALL =
      Pattern.compile(
          "(?i)subscribe (?:now |today )?to (?:continue|keep|read)|"
              + "this (?:article|content|story) is (?:only |exclusively )?(?:for|available to) "
              + "subscribers|already a subscriber|log in to (?:continue|read)|"
              + "to continue reading|read the full (?:story|article)|continue reading");

  private VerdictJudge() {}

  /**
   * Judges by what was found.
   *
   * @param body the blocks of the body
   * @param whole gives all visible text of the page
   * @param linked gives the share of the page's visible text that stands in links
   * @param declaredArticle whether structured data or OpenGraph call it an article
   * @param liveBlog whether structured data call it a live blog
   */
  static Judgement judge(
      List<DraftBlock> body,
      Supplier<String> whole,
      DoubleSupplier linked,
      boolean declaredArticle,
      boolean liveBlog) {
    int weight = 0;
    int sentences = 0;
    for (DraftBlock block : body) {
      weight += PageText.weight(block.text());
      boolean prose = block.role() != BlockRole.SUBHEADING && block.role() != BlockRole.HEADLINE;
      sentences += prose && PageText.endsSentence(block.text()) ? 1 : 0;
    }
    if (weight < 2 * ENOUGH && asksConsent(whole.get())) {
      return new Judgement(Verdict.CONSENT, "little text, and that about cookies or access");
    }
    if (weight < LITTLE || sentences == 0) {
      return linked.getAsDouble() > 0.5
          ? new Judgement(Verdict.INDEX, "links and no running text")
          : new Judgement(Verdict.OTHER, "no running text found");
    }
    if (liveBlog) {
      return new Judgement(Verdict.LIVE_BLOG, "declared a live blog");
    }
    if (weight < 4 * ENOUGH && WALL.matcher(tail(body)).find()) {
      return new Judgement(Verdict.STUB, "short, and ends in an appeal to subscribe or read on");
    }
    if (weight < ENOUGH && !declaredArticle) {
      return new Judgement(Verdict.STUB, String.format(Locale.ROOT, "%d characters only", weight));
    }
    return new Judgement(
        Verdict.ARTICLE,
        String.format(Locale.ROOT, "%d characters in %d blocks", weight, body.size()));
  }

  private static boolean asksConsent(String whole) {
    return whole.length() <= MOST_OF_CONSENT && CONSENT.matcher(whole).find();
  }

  private static String tail(List<DraftBlock> body) {
    return body.isEmpty() ? "" : body.get(body.size() - 1).text();
  }
}
