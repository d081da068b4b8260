/** Shown where the browser app was not built: the API works without it. */
export const MISSING_APP_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Stemma</title></head>
<body>
<h1>Stemma</h1>
<p>The pages are not built. Run <code>npm run build</code> and start again.</p>
<p>The API answers: <a href="/api/v1/status">status</a>, <a href="/api/v1/openapi.json">all routes</a>.</p>
</body>
</html>
`;
