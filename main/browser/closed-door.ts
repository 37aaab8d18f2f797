const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Trạm Khám</title>
<h1>Trạm Khám</h1>
<p>Hãy mở Trạm Khám từ ứng dụng trên máy này. Địa chỉ mở chỉ dùng được một lần.</p>
<p lang="en">Open Trạm Khám from the app on this computer. An address to open it works only once.</p>
</html>
`;

/** The refusal for whoever does not come from a window this program opened. */
export function closedDoorPage(): Response {
  return new Response(page, {
    status: 403,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
