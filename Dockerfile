# The program and its libraries on a Java runtime. Build the program first: mvn -q -DskipTests -pl app -am package
FROM eclipse-temurin:21-jre

# The image's user needs no name and no home; what is kept lies in /data.
RUN mkdir -p /data /app/lib && chown 10001:10001 /data
COPY app/target/lib/ /app/lib/
COPY app/target/pactwatch-app-*.jar /app/pactwatch.jar
COPY ops/healthy LICENSE NOTICE /app/

# Libraries that unpack something do so in /tmp, which has to be writable; the rest of the file system need not be.
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true" \
    PACTWATCH_LOG_FORMAT=JSON PACTWATCH_LOG_LEVEL=INFO
USER 10001:10001
WORKDIR /data
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s --retries=3 CMD ["/app/healthy"]
ENTRYPOINT ["java", "-jar", "/app/pactwatch.jar"]
CMD ["--help"]
