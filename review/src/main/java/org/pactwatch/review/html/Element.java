package org.pactwatch.review.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One element, filled step by step. Attributes that could carry a script are refused, and so are
 * addresses that are neither of this server nor http(s): a second fence behind the callers' checks.
 * Not thread-safe while it is filled.
 */
public final class Element implements Html {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][a-zA-Z0-9-]*");
  private static final Pattern ADDRESS = Pattern.compile("(/(?!/)|\\?|#|https?://).*");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "link", "meta", "source", "wbr");
  private static final Set<String> WITHOUT_TEXT = Set.of("script", "style");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Html> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /** An empty element. */
  public static Element el(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no element name: " + name);
    }
    return new Element(name);
  }

  /** An element of a class; several classes are separated by spaces. */
  public static Element el(String name, String cssClass) {
    return el(name).attr("class", cssClass);
  }

  /** A link; the address is checked as described above. */
  public static Element a(String address) {
    return el("a").attr("href", address);
  }

  /** Sets an attribute. */
  public Element attr(String attribute, String value) {
    if (!ATTRIBUTE.matcher(attribute).matches()
        || attribute.regionMatches(true, 0, "on", 0, 2)
        || attribute.equalsIgnoreCase("style")
        || attribute.equalsIgnoreCase("srcdoc")) {
      throw new IllegalArgumentException("attribute not allowed: " + attribute);
    }
    if (ADDRESSES.contains(attribute) && !ADDRESS.matcher(value).matches()) {
      throw new IllegalArgumentException("address not allowed in " + attribute + ": " + value);
    }
    attributes.put(attribute, value);
    return this;
  }

  /** Sets an attribute whose presence is its value, such as {@code open}, if it holds. */
  public Element flag(String attribute, boolean holds) {
    return holds ? attr(attribute, "") : this;
  }

  /** Adds pieces. */
  public Element add(Html... pieces) {
    if (VOID.contains(name) || WITHOUT_TEXT.contains(name)) {
      throw new IllegalStateException(name + " takes no content");
    }
    content.addAll(List.of(pieces));
    return this;
  }

  /** Adds pieces. */
  public Element add(List<? extends Html> pieces) {
    return add(Html.all(pieces));
  }

  /** Adds words, which are escaped. */
  public Element add(String words) {
    return add(Html.text(words));
  }

  @Override
  public void writeTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          Escape.text(value, out);
          out.append('"');
        });
    out.append('>');
    if (!VOID.contains(name)) {
      content.forEach(c -> c.writeTo(out));
      out.append("</").append(name).append('>');
    }
  }
}
