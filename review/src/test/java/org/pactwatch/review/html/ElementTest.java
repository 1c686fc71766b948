package org.pactwatch.review.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import org.junit.jupiter.api.Test;

class ElementTest {

  private static String written(Html html) {
    StringBuilder out = new StringBuilder();
    html.writeTo(out);
    return out.toString();
  }

  @Test
  void wordsAndAttributesAreEscaped() {
    assertThat(written(el("p").attr("title", "\"'<>&").add("\"'<>&")))
        .isEqualTo("<p title=\"&quot;&#39;&lt;&gt;&amp;\">&quot;&#39;&lt;&gt;&amp;</p>");
  }

  @Test
  void controlCharactersAreReplaced() {
    assertThat(written(Html.text("a\0b\u001bc\u0085\n\t"))).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\n\t");
  }

  @Test
  void elementsWithoutContentAreNotClosed() {
    assertThat(written(el("input").flag("required", true).flag("disabled", false)))
        .isEqualTo("<input required=\"\">");
    assertThatThrownBy(() -> el("input").add("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> el("script").add("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void attributesAndAddressesThatCouldRunScriptsAreRefused() {
    for (String name : new String[] {"onclick", "style", "srcdoc", "a b", "x\"", "ONCLICK"}) {
      assertThatThrownBy(() -> el("p").attr(name, ""))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String address : new String[] {"javascript:x", " javascript:x", "//x", "data:,", ""}) {
      assertThatThrownBy(() -> a(address)).as(address).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> el("p><script")).isInstanceOf(IllegalArgumentException.class);
    assertThat(written(a("/x?a=1&b=2").add("y"))).isEqualTo("<a href=\"/x?a=1&amp;b=2\">y</a>");
  }
}
