package org.pactwatch.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Span;
import org.pactwatch.review.html.Html;

class HighlightTest {

  private static String written(Html html) {
    StringBuilder out = new StringBuilder();
    html.writeTo(out);
    return out.toString();
  }

  @Test
  void marksMayOverlapAndLeaveThePartThatIsShown() {
    List<Highlight.Mark> marks =
        List.of(
            new Highlight.Mark(new Span(0, 4), "one"),
            new Highlight.Mark(new Span(3, 6), "two"),
            new Highlight.Mark(new Span(8, 12), null));

    assertThat(written(Highlight.of("0123456789abc", new Span(2, 10), marks)))
        .isEqualTo(
            "<mark>2</mark><span class=\"anchor\" id=\"two\"></span><mark>3</mark>"
                + "<mark>45</mark>67<mark>89</mark>");
  }

  @Test
  void noWordIsLostOrDoubled() {
    String text = "a < b & c";
    for (int start = 0; start < text.length(); start++) {
      for (int end = start + 1; end <= text.length(); end++) {
        String shown = written(Highlight.of(text, new Span(start, end)));
        assertThat(org.jsoup.Jsoup.parse("<pre>" + shown + "</pre>").wholeText()).isEqualTo(text);
      }
    }
  }
}
