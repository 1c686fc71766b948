package org.pactwatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test in a real browser, the Chromium that is installed; it fails where there is none, as only
 * who asks for these tests gets them. Whatever a page complains of, or asks of another server,
 * fails the test.
 */
abstract class BrowserCase extends ConsoleCase {
  /** Started once: it costs a second, and tests run one after the other. */
  private static final class Chromium {
    private static final com.microsoft.playwright.@Nullable Browser BROWSER = start();

    private static com.microsoft.playwright.@Nullable Browser start() {
      Optional<Path> program = program();
      if (program.isEmpty()) {
        return null;
      }
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program.get())
                  .setArgs(List.of("--no-sandbox")));
    }

    private static Optional<Path> program() {
      String path = System.getenv("PATH");
      return Stream.of((path == null ? "" : path).split(":"))
          .flatMap(
              folder ->
                  Stream.of("chromium", "chromium-browser", "google-chrome")
                      .map(n -> Path.of(folder, n)))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private final List<String> complaints = new ArrayList<>();
  private @Nullable BrowserContext context;
  Page page = unopened();

  @SuppressWarnings("NullAway") // set before each test
  private static Page unopened() {
    return null;
  }

  @BeforeEach
  void openBrowser() {
    com.microsoft.playwright.Browser chromium = Chromium.BROWSER;
    if (chromium == null) {
      throw new AssertionError("no Chromium is on the PATH, and these tests were asked for");
    }
    context = chromium.newContext(new NewContextOptions().setViewportSize(1280, 900));
    context.setDefaultTimeout(20_000);
    page = context.newPage();
    watch(page);
  }

  private void watch(Page watched) {
    watched.onConsoleMessage(
        m -> {
          // Pages that say "not found" are meant to; anything else a page complains of counts.
          if (m.type().equals("error") && !m.text().contains("status of 4")) {
            complaints.add(m.text());
          }
        });
    watched.onPageError(complaints::add);
    watched.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    watched.onRequest(
        r -> {
          if (!r.url().startsWith(console.base().toString())) {
            complaints.add("asked of another server: " + r.url());
          }
        });
  }

  @AfterEach
  void closeBrowser() {
    if (context != null) {
      context.close();
    }
  }

  void assertNoComplaint() {
    assertThat(complaints).isEmpty();
  }

  /** Opens a page of the console. */
  void go(String path) {
    page.navigate(console.base().resolve(path).toString());
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  /** Waits until an element shows some words. */
  void await(String selector, String words) {
    page.locator(selector)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
        .first()
        .waitFor();
  }
}
