package org.pactwatch.eval.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Watches, on the side of a server, whether the requests to one domain keep to the rules. */
final class DomainLog {
  private final String domain;
  private final Duration delay;
  private final List<String> offences = new ArrayList<>();
  private int underWay;
  private int requests;
  private Instant lastEnd = Instant.MIN;

  DomainLog(String domain, Duration delay) {
    this.domain = domain;
    this.delay = delay;
  }

  synchronized void begin(Instant now, String what) {
    requests++;
    if (underWay > 0) {
      offences.add(domain + what + ": while another request was being answered");
    } else if (!lastEnd.equals(Instant.MIN) && now.isBefore(lastEnd.plus(delay))) {
      offences.add(domain + what + ": after " + Duration.between(lastEnd, now));
    }
    underWay++;
  }

  synchronized void end(Instant now) {
    underWay--;
    lastEnd = now;
  }

  synchronized List<String> offences() {
    return List.copyOf(offences);
  }

  synchronized int requests() {
    return requests;
  }
}
