package org.pactwatch.review.network;

import java.util.Random;

/**
 * Places the points of a network by forces: all points repel each other, lines pull, and a weak
 * pull to the middle keeps parts together that no line connects (Fruchterman and Reingold 1991,
 * "Graph Drawing by Force-directed Placement", with gravity). The same network is always placed
 * alike.
 */
public final class ForceLayout {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 620;
  private static final double MARGIN = 46;
  private static final double GRAVITY = 0.9;
  private static final int STEPS = 160;
  private static final int MANY = 400;

  private final Network network;
  private final double[] x;
  private final double[] y;
  private final double ideal;

  private ForceLayout(Network network) {
    this.network = network;
    int n = network.points();
    this.x = new double[n];
    this.y = new double[n];
    this.ideal = Math.sqrt(WIDTH * HEIGHT / Math.max(1, n)) * 0.8;
    Random random = new Random(20);
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / Math.max(1, n);
      x[i] = WIDTH / 2 + Math.cos(angle) * WIDTH / 3 + random.nextDouble();
      y[i] = HEIGHT / 2 + Math.sin(angle) * HEIGHT / 3 + random.nextDouble();
    }
  }

  /**
   * Where the points stand.
   *
   * @param x from the left, 0 to the width
   * @param y from the top, 0 to the height
   * @param width of the plane
   * @param height of the plane
   */
  public record Places(double[] x, double[] y, double width, double height) {}

  /** Places the points of a network. */
  public static Places of(Network network) {
    ForceLayout layout = new ForceLayout(network);
    int steps = network.points() > MANY ? STEPS / 2 : STEPS;
    for (int step = 0; step < steps; step++) {
      layout.move(WIDTH / 12 * (1 - (double) step / steps));
    }
    layout.fit();
    return new Places(layout.x, layout.y, WIDTH, HEIGHT);
  }

  private void move(double most) {
    int n = x.length;
    double[] dx = new double[n];
    double[] dy = new double[n];
    repel(dx, dy);
    pull(dx, dy);
    for (int i = 0; i < n; i++) {
      dx[i] += (WIDTH / 2 - x[i]) * GRAVITY * HEIGHT / WIDTH;
      dy[i] += (HEIGHT / 2 - y[i]) * GRAVITY;
      double length = Math.max(0.01, Math.hypot(dx[i], dy[i]));
      double step = Math.min(length, most);
      x[i] += dx[i] / length * step;
      y[i] += dy[i] / length * step;
    }
  }

  private void repel(double[] dx, double[] dy) {
    double force = ideal * ideal;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        double ax = x[i] - x[j];
        double ay = y[i] - y[j];
        double square = Math.max(1, ax * ax + ay * ay);
        double fx = ax * force / square;
        double fy = ay * force / square;
        dx[i] += fx;
        dy[i] += fy;
        dx[j] -= fx;
        dy[j] -= fy;
      }
    }
  }

  private void pull(double[] dx, double[] dy) {
    for (Network.Line line : network.lines()) {
      int i = line.from();
      int j = line.to();
      double ax = x[i] - x[j];
      double ay = y[i] - y[j];
      double length = Math.hypot(ax, ay);
      double fx = ax * length / ideal;
      double fy = ay * length / ideal;
      dx[i] -= fx;
      dy[i] -= fy;
      dx[j] += fx;
      dy[j] += fy;
    }
  }

  /** Stretches the picture to the plane. */
  private void fit() {
    fit(x, WIDTH);
    fit(y, HEIGHT);
  }

  private static void fit(double[] at, double size) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double v : at) {
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
    double room = size - 2 * MARGIN;
    double range = Math.max(1, high - low);
    for (int i = 0; i < at.length; i++) {
      at[i] = at.length == 1 ? size / 2 : MARGIN + (at[i] - low) / range * room;
    }
  }
}
