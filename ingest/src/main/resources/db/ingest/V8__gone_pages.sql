-- Pages that are gone are few among very many articles.
CREATE INDEX article_gone ON ingest.article (gone_at) WHERE gone_at IS NOT NULL;
